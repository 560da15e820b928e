/** Words that a news text uses without naming anything. Not a dictionary: the ones that names have been made of. */
export const COMMON_WORDS = `
act apple ascend atlas agent agents alliance alignment amazon anthropic-principle arena assistant aurora autopilot
bard base benchmark bill board bridge build block cascade chip chips claude code codex cohere commission compute
compass copilot council court cloud character chat data deep director draft edge end energy europe expo eye falcon
family field flow forum frontier fusion gemini gemma general genesis ghost global grace ground guard harvest heart
horizon human impact index inflection initiative intelligence jet judge key knowledge large law learning lens liberty
light link llama lobby machine manus map mars meta mind minister mirror mistral model models moonshot motion network
nova nudge office open operator oracle order orion output palm panel partner people perplexity phi pilot pixel plan
platform policy power prime project prompt rapid reach reason regulation report research risk robot rule runway safe
safety scale scout search sage sense signal sky smart society solar sonnet sora spark speed standard star stargate
state strawberry summit sun surface switch sync system target task team tesla think titan token tools track training
trust truth union unity universe view vision voice wave whisper wisdom world x zero haiku opus
公司 企业 政府 国家 机构 部门 中心 平台 系统 技术 模型 数据 算法 安全 治理 发展 研究 创新 合作 竞争 规则 标准 办法 规定
条例 法案 法律 法规 计划 倡议 宣言 声明 报告 会议 峰会 论坛 大会 委员会 办公室 研究院 学院 大学 教授 院长 主任 总统 主席
部长 世界 全球 国际 社会 经济 产业 市场 应用 服务 信息 网络 智能 机器 学习 训练 推理 开源 闭源 风险 伦理 责任 透明 公平
隐私 权利 监管 执法 审查 评估 测试 红队 对齐 能力 开放 共享 普惠 包容 可持续 通义 万象 盘古 混元 文心 豆包 星火
`;
